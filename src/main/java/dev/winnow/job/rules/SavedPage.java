package dev.winnow.job.rules;

/** The file in which a page of an address is saved, for rules that give only the address. */
public final class SavedPage {
    /** The folder of saved pages, below that of the rules. */
    public static final String FOLDER = "pages";

    private static final int LONGEST = 150;

    private SavedPage() {}

    /**
     * The file's name, with its folder: the address without its scheme, with {@code _} for each run of what is not a letter,
     * digit, dot or hyphen, 150 characters at most, and {@code .html}.
     */
    public static String name(String address) {
        String plain = address.strip()
                .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "")
                .replaceFirst("#.*$", "")
                .replaceAll("[^A-Za-z0-9.-]+", "_")
                .replaceAll("^[._]+|_+$", "");
        String head = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return FOLDER + "/" + head + (head.endsWith(".html") ? "" : ".html");
    }
}
