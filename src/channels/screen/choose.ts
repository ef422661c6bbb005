/* A board is set to one address, `/man-hinh/?bo=<set>`; what stands behind it is this page's business. */
const asked = new URLSearchParams(location.search).get('bo');
const known = asked && document.getElementById(asked)?.querySelector<HTMLAnchorElement>('a[data-open]');

if (known) location.replace(known.href);
else if (asked) {
  const said = document.querySelector<HTMLElement>('#khong-co')!;
  said.querySelector('b')!.textContent = asked;
  said.hidden = false;
}

// A module, so that its names are its own.
export {};
