/** Offered before somebody has chosen any of their own. */
export const QUICK_EMOJI = ["👍", "❤️", "😂", "🎉", "👀", "✅"];
