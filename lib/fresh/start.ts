/** Names this run of the server: in development, pages of another one reload. */
export const START = crypto.randomUUID();
