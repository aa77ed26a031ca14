package dev.winnow.cli.terminal;

import dev.winnow.text.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Says of a value that cannot be understood what would be; Picocli's own sentences name Java's types. */
final class ArgumentSentence {
    private ArgumentSentence() {}

    /** Empty where the command line is wrong in another way, which Picocli says well. */
    static Optional<String> of(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null || (!(e.getCause() instanceof TypeConversionException) && e.getValue() == null)) {
            return Optional.empty();
        }
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        String value = Terminal.plain(String.valueOf(e.getValue()));
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return Optional.of(choice(name, value, type));
        }
        if (isNumber(type)) {
            return Optional.of(
                    name.equals("RUN")
                            ? "RUN takes the number of a run, not " + value + "; winnow status lists the runs."
                            : name + " takes a number, not " + value + ".");
        }
        return Optional.empty();
    }

    private static String choice(String name, String value, Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        // Names of several words are codes, which are shown in capitals everywhere.
        boolean codes = names.stream().anyMatch(word -> word.contains("_"));
        List<String> known = codes
                ? names
                : names.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        String meant = DidYouMean.to(value, known)
                .map(word -> " Did you mean " + word + "?")
                .orElse("");
        return name + " takes " + listed(known) + ", not " + value + "." + meant;
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static boolean isNumber(Class<?> type) {
        return Stream.of(Long.class, long.class, Integer.class, int.class, Double.class, double.class)
                .anyMatch(type::equals);
    }
}
