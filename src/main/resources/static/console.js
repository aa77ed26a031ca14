"use strict";
(() => {
    const localTimes = root => {
        const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
        root.querySelectorAll("time[datetime]").forEach(time => {
            time.title = time.textContent;
            time.textContent = format.format(new Date(time.dateTime));
        });
    };

    /** Shows a run's progress as the server sends it; the server renders and escapes it. */
    const follow = box => {
        const source = new EventSource(box.dataset.live);
        source.addEventListener("progress", event => {
            box.querySelector("[data-live-content]").innerHTML = event.data;
        });
        source.addEventListener("ended", () => {
            source.close();
            location.reload();
        });
        addEventListener("pagehide", () => source.close());
    };

    localTimes(document);
    document.querySelectorAll("[data-live]").forEach(follow);
    document.addEventListener("htmx:afterSwap", event => localTimes(event.target));
})();
