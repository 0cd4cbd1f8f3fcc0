// Only in development: each start of the server names itself here, and another name reloads.
let known: string | undefined;

new EventSource("/_fresh/reload").onmessage = ({ data }) => {
  if (known !== undefined && known !== data) location.reload();
  known = data;
};
