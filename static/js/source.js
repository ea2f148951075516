// A link to a line opens the source that holds it. Browsers that follow the HTML standard do so by themselves;
// this is for the older ones.
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const source = target && target.closest("details");
  if (source && !source.open) {
    source.open = true;
    target.scrollIntoView();
  }
}

addEventListener("hashchange", openTarget);
openTarget();
