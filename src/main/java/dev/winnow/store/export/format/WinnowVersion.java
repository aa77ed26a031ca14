package dev.winnow.store.export.format;

/** Which Winnow writes an export. */
public final class WinnowVersion {
    private WinnowVersion() {}

    /** As the build wrote it into the jar, such as {@code 0.1.0}. */
    public static String get() {
        String version = WinnowVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not built as a jar)" : version;
    }
}
