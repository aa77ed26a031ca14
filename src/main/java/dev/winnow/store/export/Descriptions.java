package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract and the card of an export: beside its file, or in its folder. */
record Descriptions(ExportScope scope, ExportLayout layout) {
    private static final String CONTRACT = "contract.yaml";

    /** Whether both are there. */
    boolean areThere(Path target) {
        return Files.exists(contract(target)) && Files.exists(card(target));
    }

    /** @param last called right before a file appears */
    void besideFile(Path target, Articles.Moment moment, Counts counts, ExportFacts facts, Runnable last)
            throws IOException {
        String name = String.valueOf(target.getFileName());
        AtomicFile.writeText(contract(target), contractText(name, moment, facts), last);
        AtomicFile.writeText(card(target), cardText(name, target, moment, counts, facts), last);
    }

    void inFolder(Path folder, Articles.Moment moment, Counts counts, ExportFacts facts) throws IOException {
        String name = layout.format() == Format.MARKDOWN ? "*/*.md" : "*/" + layout.fileName();
        Files.writeString(contract(folder), contractText(name, moment, facts));
        Files.writeString(card(folder), cardText(name, folder, moment, counts, facts));
    }

    private String contractText(String name, Articles.Moment moment, ExportFacts facts) {
        return new DataContract(scope, layout).text(name, facts.fields(), moment);
    }

    private String cardText(String name, Path target, Articles.Moment moment, Counts counts, ExportFacts facts) {
        return new DatasetCard(scope, layout)
                .text(name, String.valueOf(contract(target).getFileName()), moment, counts, facts);
    }

    private Path contract(Path target) {
        return layout.isFolder()
                ? target.resolve(layout.besides(CONTRACT))
                : target.resolveSibling(target.getFileName() + "." + CONTRACT);
    }

    private Path card(Path target) {
        return layout.isFolder()
                ? target.resolve(layout.besides("README.md"))
                : target.resolveSibling(target.getFileName() + ".card.md");
    }
}
