package dev.winnow.extract.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import dev.winnow.extract.language.LanguageDetector.LanguageGuess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter statistics behind Tika's language module, asked directly: Tika's wrapper draws unseeded random numbers
 * on texts of more than 200 characters, and the same page must give the same result.
 */
final class Models {
    private static final double SURE = 0.9;
    /** Characters up to which the exact algorithm is used; beyond it takes seeded samples, which tell long texts better. */
    private static final int SHORT = 100;

    private static final long SEED = 42;
    private static final LanguageDetector DETECTOR = load();

    private Models() {}

    /** The language that {@code text} is surely in, null where that is not sure. */
    static @Nullable LanguageGuess detect(String text) {
        List<DetectedLanguage> languages = DETECTOR.getProbabilities(text);
        if (languages.isEmpty() || languages.get(0).getProbability() < SURE) {
            return null;
        }
        DetectedLanguage first = languages.get(0);
        return new LanguageGuess(first.getLocale().getLanguage(), Math.min(1, first.getProbability()));
    }

    private static LanguageDetector load() {
        try {
            return LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .seed(SEED)
                    .shortTextAlgorithm(SHORT)
                    .withProfiles(new LanguageProfileReader().readBuiltIn(BuiltInLanguages.getLanguages()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("language models are missing from the class path", e);
        }
    }
}
