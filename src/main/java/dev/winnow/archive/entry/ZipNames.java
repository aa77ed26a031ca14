package dev.winnow.archive.entry;

import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** What the header of a zip entry says, in the directory as before the entry itself. */
final class ZipNames {
    private ZipNames() {}

    /**
     * The name, as well as it can be told. Where nothing but backslashes parts it, a program of Windows wrote it that did not
     * know the format.
     */
    static String of(ZipArchiveEntry entry) {
        String name = written(entry);
        return name.indexOf('/') < 0 ? name.replace('\\', '/') : name;
    }

    private static String written(ZipArchiveEntry entry) {
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField path
                && path.getUnicodeName() != null) {
            return new String(path.getUnicodeName(), StandardCharsets.UTF_8);
        }
        byte[] raw = entry.getRawName();
        return raw == null
                ? entry.getName()
                : EntryName.decode(raw, entry.getGeneralPurposeBit().usesUTF8ForNames());
    }

    static NonPage.@Nullable RecordKind nonPage(ZipArchiveEntry entry) {
        if (entry.isDirectory() || (entry.getSize() == 0 && of(entry).endsWith("/"))) {
            return NonPage.RecordKind.FOLDER;
        }
        return entry.isUnixSymlink() ? NonPage.RecordKind.LINK : null;
    }

    /** Why an entry cannot be read, null where it can. */
    static @Nullable Reject refused(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Reject(
                    RejectCode.UNREADABLE_CONTAINER,
                    "The zip entry is encrypted; unpack it with its password and give Winnow what comes out.");
        }
        if (readable) {
            return null;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        String name = method == null || method == ZipMethod.UNKNOWN
                ? "number " + entry.getMethod()
                : method.name().toLowerCase(Locale.ROOT);
        return new Reject(
                RejectCode.UNREADABLE_CONTAINER,
                "The zip entry is packed with method " + name
                        + ", which Winnow does not read here; pack it again with a common zip program.");
    }
}
