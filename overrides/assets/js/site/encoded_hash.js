// Address in which a mail program encoded the `#`, such as `r/%23v1…` for `r/#v1…`: no page has it, so the page for
// addresses that do not exist leads on. By then the host was asked for the whole address, plan and all; the service worker
// leads on before that, where a device has it.

const [, folder, fragment] = /^(.*?\/)%23(.*)$/.exec(location.pathname) ?? [];
if (folder) {
  const address = new URL(location.href);
  Object.assign(address, { pathname: folder, hash: fragment }); // not as text: `//` would begin the address of another host
  location.replace(address);
}
