package dev.winnow.archive;

import dev.winnow.archive.item.FileNames;
import dev.winnow.archive.item.NoSuchArchiveException;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Walks the folders of a job. Every folder is read once, however many links and paths lead to it. */
public final class ArchiveFiles {
    /** Patterns for what an {@link Archive} can open: every file, since what one holds shows only in its bytes. */
    public static final List<String> SUPPORTED = List.of("**");

    private final List<Glob> include;
    private final List<Glob> exclude;
    private final FollowLinks follow;
    private final Consumer<ArchiveFile> found;
    private final Consumer<String> passed;
    /** The folders of the job, by their real paths. */
    private final Set<Path> sources = new HashSet<>();
    /** Folders read already, by their real path: a link back to a folder above ends here. */
    private final Set<Path> read = new HashSet<>();
    /** Files that a path of the job names itself, by their real path: not handed out again from their folder. */
    private final Set<Path> named = new HashSet<>();

    private final boolean onlyFirst;
    private boolean enough;

    /** Which symbolic links in the folders of a job are followed. What a job names itself always is. */
    public enum FollowLinks {
        NO,
        /** Those that lead to something below a folder that the job names: nobody else's files get into a night. */
        INSIDE,
        YES
    }

    private ArchiveFiles(
            List<String> include,
            List<String> exclude,
            FollowLinks follow,
            Consumer<ArchiveFile> found,
            Consumer<String> passed,
            boolean onlyFirst) {
        this.follow = follow;
        this.passed = passed;
        this.onlyFirst = onlyFirst;
        this.include = include.stream().map(Glob::new).toList();
        this.exclude = exclude.stream().map(Glob::new).toList();
        this.found = found;
    }

    /** The same, as a job has it that says nothing of links: those that lead out of the folders are passed over. */
    public static void list(List<String> paths, List<String> include, List<String> exclude, Consumer<ArchiveFile> found)
            throws IOException {
        list(paths, include, exclude, FollowLinks.INSIDE, found, link -> {});
    }

    /**
     * Hands out the files under {@code paths}: the paths in the order given, below each one sorted by name, so that two
     * walks over the same files give the same order.
     *
     * @param paths files and folders; a file named here is taken whatever the patterns say
     * @param include patterns for the path below its root; empty takes every file
     * @param exclude patterns that win over {@code include}
     * @param passed takes the paths of links that are not followed
     * @throws NoSuchArchiveException if one of the paths does not exist; nothing has been handed out then
     * @throws IOException if a folder cannot be read
     * @throws IllegalArgumentException if a pattern cannot be read, as a sentence
     */
    public static void list(
            List<String> paths,
            List<String> include,
            List<String> exclude,
            FollowLinks follow,
            Consumer<ArchiveFile> found,
            Consumer<String> passed)
            throws IOException {
        new ArchiveFiles(include, exclude, follow, found, passed, false).walk(paths);
    }

    /** The same, as a job has it that says nothing of links. */
    public static boolean isAny(List<String> paths, List<String> include, List<String> exclude) throws IOException {
        return isAny(paths, include, exclude, FollowLinks.INSIDE);
    }

    /**
     * Whether {@link #list} would hand out any file at all; looks no further than the first.
     *
     * @throws IOException as {@link #list}
     */
    public static boolean isAny(List<String> paths, List<String> include, List<String> exclude, FollowLinks follow)
            throws IOException {
        var walk = new ArchiveFiles(include, exclude, follow, file -> {}, link -> {}, true);
        walk.walk(paths);
        return walk.enough;
    }

    private void walk(List<String> paths) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (String path : paths) {
            Path root = root(path);
            if (Files.isDirectory(root) || named.add(root.toRealPath())) {
                roots.add(root);
            }
            if (Files.isDirectory(root)) {
                sources.add(root.toRealPath());
            }
        }
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                folder(root);
            } else {
                offer(root);
            }
        }
    }

    /** How the names begin that {@link #list} gives to the files below a folder. */
    public static String below(String folder) {
        String name = slashes(withoutDot(FileNames.path(folder)));
        return name.isEmpty() || name.endsWith("/") ? name : name + "/";
    }

    /**
     * Makes sure that {@link #list} will understand a pattern.
     *
     * @throws IllegalArgumentException if it will not, as a sentence
     */
    public static void checkPattern(String pattern) {
        new Glob(pattern);
    }

    private static Path root(String path) throws IOException {
        try {
            Path root = FileNames.path(path);
            if (Files.exists(root)) {
                return withoutDot(root);
            }
        } catch (InvalidPathException e) {
            // A name that this system cannot even spell does not exist on it.
        }
        throw new NoSuchArchiveException(path);
    }

    /** {@code ./input} and {@code input} are one folder and must give one name to its files. */
    private static Path withoutDot(Path root) {
        Path rest = root;
        while (rest.startsWith(".")) {
            rest = rest.getNameCount() > 1 ? rest.subpath(1, rest.getNameCount()) : Path.of("");
        }
        return rest;
    }

    /** Depth first with a stack of our own: folders may be nested as deep as the file system allows. */
    private void folder(Path root) throws IOException {
        Deque<Path> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && !enough) {
            Path path = open.pop();
            if (!path.equals(root) && Files.isSymbolicLink(path) && !isFollowed(path)) {
                passed(root, path);
            } else if (!Files.isDirectory(path)) {
                file(root, path);
            } else if (read.add(path.toRealPath())) {
                children(path).forEach(open::push);
            }
        }
    }

    /** Last name first, as they go on a stack. */
    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing((Path p) -> FileNames.of(p.getFileName()))
                            .reversed())
                    .toList();
        } catch (AccessDeniedException e) {
            throw new IOException(slashes(folder) + " cannot be read: permission denied.", e);
        }
    }

    private void file(Path root, Path path) throws IOException {
        String below = slashes(root.relativize(path));
        boolean wanted = include.isEmpty() || include.stream().anyMatch(g -> g.matches(below));
        if (wanted && !isExcluded(below) && isNew(path)) {
            offer(path);
        }
    }

    private void passed(Path root, Path link) {
        if (!isExcluded(slashes(root.relativize(link)))) {
            passed.accept(slashes(link));
        }
    }

    private boolean isExcluded(String below) {
        return exclude.stream().anyMatch(g -> g.matches(below));
    }

    /** Where a link leads nowhere, opening it tells that. */
    private boolean isFollowed(Path link) throws IOException {
        if (follow != FollowLinks.INSIDE || !Files.exists(link)) {
            return follow != FollowLinks.NO;
        }
        Path real = link.toRealPath();
        return sources.stream().anyMatch(real::startsWith);
    }

    private boolean isNew(Path path) throws IOException {
        return named.isEmpty() || !Files.exists(path) || !named.contains(path.toRealPath());
    }

    private void offer(Path path) throws IOException {
        // A link that leads nowhere is handed out too: opening it fails, and that is counted instead of overlooked.
        BasicFileAttributes facts = Files.exists(path)
                ? Files.readAttributes(path, BasicFileAttributes.class)
                : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!facts.isOther()) {
            enough = onlyFirst;
            found.accept(new ArchiveFile(
                    slashes(path), facts.size(), facts.lastModifiedTime().toInstant()));
        }
    }

    private static String slashes(Path path) {
        return FileNames.of(path).replace(File.separatorChar, '/');
    }
}
