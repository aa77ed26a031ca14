package dev.winnow.extract.facts.date;

import dev.winnow.extract.limit.Checkpoint;
import java.util.List;

/** Where a line begins to say when, even without a day or a year: "5 March", "luty 2012", "12.03.", "10:30". */
public final class DatePlace {
    private DatePlace() {}

    /** Index of the first character that says when, -1 where none does. */
    public static int of(String line) {
        List<DateToken> tokens = DateToken.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            Checkpoint.pass();
            DateToken token = tokens.get(i);
            DateToken next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            if (token.isYear() || (next != null && (isDate(token, next) || isTime(line, token, next)))) {
                return first(tokens, i).start();
            }
        }
        return -1;
    }

    /** The first of the numbers that end here: "4. 2. 2022". */
    private static DateToken first(List<DateToken> tokens, int at) {
        int i = at;
        while (i > 0
                && at - i < 2
                && tokens.get(i).isNumber()
                && tokens.get(i - 1).isDay()) {
            i--;
        }
        return tokens.get(i);
    }

    private static boolean isDate(DateToken token, DateToken next) {
        return token.isNumber()
                ? token.isDay() && !next.isNumber() && MonthNames.month(next.word(), "") > 0
                : next.isNumber() && MonthNames.month(token.word(), "") > 0;
    }

    private static boolean isTime(String line, DateToken token, DateToken next) {
        return token.isNumber()
                && next.digits() == 2
                && token.digits() <= 2
                && next.start() == token.end() + 1
                && line.charAt(token.end()) == ':';
    }
}
