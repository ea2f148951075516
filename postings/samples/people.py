"""Invented people: recruiters, supervisors, employees. Telephone numbers are from the range reserved for fiction."""

from dataclasses import dataclass
from random import Random

FIRST_NAMES = (
    "Adela Amara Anneke Beatriz Blair Callum Carmen Cedric Dalia Damian Delphine Dorian Eileen Elias Emiko Esther "
    "Fabian Farida Fiona Garrett Gloria Graham Hana Harriet Hector Imani Ingrid Isaac Jamila Joaquin Joanna Kareem "
    "Katrin Kenji Lenora Liam Lucia Magnus Mara Marisol Miriam Nadia Nathan Noemi Oksana Omar Orla Paloma Percy "
    "Priya Quentin Rafael Renata Rosalind Samir Selma Silas Tamsin Teodor Thalia Una Viktor Wanda Yusuf Zelda"
).split()
LAST_NAMES = (
    "Abernathy Aguilar Alvarsson Ashby Baptiste Barlow Beckett Bhatt Brannigan Caldera Castellano Chaudhry Corrigan "
    "Dahl Delacroix Dempsey Dunmore Eastman Escobedo Fairweather Ferreira Fitzroy Galloway Garza Grimaldi Haddad "
    "Halvorsen Hartwell Hidalgo Holcomb Ishikawa Ivers Jarrett Kaplan Kealoha Kowalski Lachance Lindqvist Lockwood "
    "Macalister Marchetti Mbeki Montoya Nakagawa Nordstrom Okafor Oyelaran Pemberton Petrov Quintero Radcliffe "
    "Ravenna Sandoval Satterlee Sorensen Tanaka Thackeray Tillman Ueda Valdivia Vasquez Wexler Whitlock Yamada Zapata"
).split()
AREA_CODES = ("503", "541", "971", "458")


@dataclass(frozen=True)
class Person:
    first_name: str
    last_name: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def email(self, domain: str) -> str:
        return f"{self.first_name}.{self.last_name}@{domain}".lower()


def any_person(rng: Random) -> Person:
    return Person(rng.choice(FIRST_NAMES), rng.choice(LAST_NAMES))


def any_phone(rng: Random) -> str:
    area, line = rng.choice(AREA_CODES), rng.randrange(100, 200)
    return f"({area}) 555-0{line}" if rng.random() < 0.3 else f"{area}-555-0{line}"
