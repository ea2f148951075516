"""The secret key made on first run is one key, private, whoever asks first."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from config.secret_key import read_or_create_secret_key


def test_the_key_stays_the_same(tmp_path):
    path = tmp_path / "secret_key"
    assert read_or_create_secret_key(path) == read_or_create_secret_key(path)


def test_only_the_owner_may_read_it(tmp_path):
    path = tmp_path / "secret_key"
    read_or_create_secret_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("attempt", range(5))
def test_all_who_start_at_once_get_the_same_whole_key(tmp_path, attempt):
    path = tmp_path / "secret_key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: read_or_create_secret_key(path), range(32)))
    assert len(keys) == 1
    assert len(keys.pop()) >= 50
    assert list(tmp_path.iterdir()) == [path]
