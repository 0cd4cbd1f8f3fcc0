// Only in development: a server that was started after this page reloads it.
const start = new URL(import.meta.url).search.slice(1);

new EventSource("/_fresh/reload").onmessage = ({ data }) => {
  if (data !== start) location.reload();
};
