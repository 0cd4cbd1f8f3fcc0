/** The socket's language. By itself, so that browsers can name it without loading the schemas. */
export const SUBPROTOCOL = "parley.v1";
