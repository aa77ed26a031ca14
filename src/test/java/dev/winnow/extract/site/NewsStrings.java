package dev.winnow.extract.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;

/** The strings of a theme in one language, and the words that its articles are made of. */
final class NewsStrings {
    private final Properties strings = new Properties();
    private final String gap;

    NewsStrings(String language) {
        gap = language.equals("ja") ? "" : " ";
        try (InputStream in = NewsStrings.class.getResourceAsStream("/sites/news/" + language + ".properties")) {
            strings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key) {
        return strings.getProperty(key);
    }

    List<String> list(String key) {
        return List.of(get(key).split("\\|"));
    }

    String title(Random random) {
        return filled(pick(random, "titles"), random);
    }

    /** Sentences of several forms, none twice. */
    String paragraph(Random random, int sentences) {
        StringBuilder text = new StringBuilder();
        List<String> forms = list("sentences");
        int form = random.nextInt(forms.size());
        for (int i = 0; i < sentences; i++) {
            form = (form + 1 + random.nextInt(2)) % forms.size();
            text.append(i == 0 ? "" : gap).append(filled(forms.get(form), random));
        }
        return text.toString();
    }

    String pick(Random random, String key) {
        List<String> all = list(key);
        return all.get(random.nextInt(all.size()));
    }

    private String filled(String form, Random random) {
        String who = pick(random, "who");
        String place = pick(random, "place");
        return form.replace("{w}", who)
                .replace("{W}", upper(who))
                .replace("{p}", place)
                .replace("{P}", upper(place))
                .replace("{t}", pick(random, "thing"))
                .replace("{n}", String.valueOf(3 + random.nextInt(90)));
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
