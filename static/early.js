// Before anything is shown: a page with a script hides what is only for pages without, and the
// server learns in which zone to write the times of the next page.
document.documentElement.dataset.js = "";
document.cookie = "zone=" + Intl.DateTimeFormat().resolvedOptions().timeZone +
  "; path=/; max-age=31536000; samesite=lax";
