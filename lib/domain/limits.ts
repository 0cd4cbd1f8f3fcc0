// Limits that people can feel. A number that one file uses sits at the top of that file.

export const MAX_BODY = 4_000; // code points of a message
export const MAX_USERNAME = 50; // code points
export const MAX_DISPLAY_NAME = 100; // code points
export const MAX_EMAIL = 100; // characters
export const MIN_PASSWORD = 8; // code points
export const MAX_PASSWORD = 128; // code points
export const MAX_ROOM_NAME = 100; // code points
export const MAX_TOPIC = 250; // code points
export const MAX_VERSIONS = 50; // former texts of a message that are kept
export const UNDO_DELETE_MS = 30_000; // for so long a deleted message can be brought back
export const ERASED_AFTER_MS = UNDO_DELETE_MS + 5_000; // by then what was brought back last is written
export const UNDO_SEND_MS = 5_000; // for so long a message can be kept from being sent
export const MAX_REACTIONS = 50; // different emoji on one message
export const MAX_PINS = 100; // messages pinned in one room
export const NAMED_REACTORS = 10; // people whom a message itself names for each of them
export const MAX_BIO = 500; // code points
export const MAX_PRONOUNS = 40; // code points
export const MAX_STATUS = 100; // code points
export const MAX_PHONE = 30; // characters
export const AVATAR_HUES = 12; // colours to choose from
export const MAX_CALLED = 50; // people whom a message calls one by one
export const MAX_QUIETLY_CALLED = 20; // people; more are called only when that is confirmed
export const MAX_RECEIPTS = 20; // members of a room up to which each sees who has read
export const MAX_MEMBERS = 1_000; // people in a room
export const MAX_FOUNDERS = 300; // of them, with whom it begins: they are written in one commit

export const PAGE_SIZE = 50; // messages a page of history
export const MAX_PAGE_SIZE = 100; // what the API may ask for
export const MAX_QUERY = 200; // code points of a search
export const FOUND_SIZE = 20; // messages a page of what was found
export const MAX_FORWARDS = 10; // conversations a message is forwarded to at once
export const MAX_SAVED = 1_000; // messages one person puts aside
export const MAX_BEGUN = 12_000; // code points of what is being written; sending refuses more than a message
export const MAX_DRAFTS = 200; // conversations in which one person has begun to write
export const MAX_SCHEDULED = 100; // messages one person leaves to be sent later
export const MAX_AHEAD_MS = 366 * 24 * 60 * 60_000; // of a reminder, or of a message sent later
export const MAX_PARTICIPANTS = 8; // people whom the root of a side thread names
export const MAX_REPLAY = 500; // events replayed to a returning client; beyond it resyncs

export const MAX_FRAME_BYTES = 64 * 1024; // one frame from a client
export const MAX_JSON_DEPTH = 8; // levels of what a client sends
export const MAX_JSON_PARTS = 100; // lists and objects in it
export const MAX_JSON_COMMAS = 3_000; // a frame has no room for as many ids
export const MAX_REQUEST_BYTES = 64 * 1024; // a form or JSON body
export const MAX_SOCKETS_PER_USER = 10;

export const TYPING_SHOWN_MS = 5_000; // a typing notice expires by itself
export const TYPING_EVERY_MS = 3_000; // a client repeats it no more often
