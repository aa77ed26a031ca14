package dev.winnow.extract.facts.date;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.limit.Checkpoint;
import dev.winnow.extract.limit.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads "2 weeks ago", "vor 3 Tagen", "2天前": only a page whose capture time is known can say when that was. */
final class RelativeDateParser {
    private static final Pattern AGO = Pattern.compile(
            "\\bago\\b|\\bvor\\b|il y a|\\bhace\\b|\\bh[aá]\\b|atr[aá]s|\\bfa\\b|geleden|temu|sedan|\\bsiden\\b|sitten|назад|тому|"
                    + "\\bpřed\\b|\\bpred\\b|önce|πριν|לפני|منذ|قبل|पहले|前|전|trước|yang lalu|lalu\\b|\\bîn urmă|acum|преди",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<ChronoUnit, Pattern> UNITS = new LinkedHashMap<>();
    private static final List<String> ONE = List.of(
            "a", "an", "one", "ein", "eine", "einem", "einer", "un", "une", "uno", "una", "um", "uma", "een", "en",
            "et", "ett", "bir");

    static {
        unit(
                ChronoUnit.MINUTES,
                "min|minut\\w*|minüt\\w*|sekund\\w*|second\\w*|segund\\w*|мин\\w*|сек\\w*|хвилин\\w*|dakika|λεπτ\\w*|"
                        + "דקות|דקה|دقيقة|دقائق|मिनट|分钟|分鐘|分|秒|분|phút|menit");
        unit(
                ChronoUnit.HOURS,
                "h|hrs?|hour\\w*|stunde\\w*|heures?|horas?|or[ae]|uur|uren|godzin\\w*|timm\\w*|time[rn]?|tunti\\w*|tuntia|час\\w*|"
                        + "годин\\w*|hodin\\w*|saat|[ωώ]ρ\\w*|שעות|שעה|ساعة|ساعات|घंटे|小时|小時|時間|시간|giờ|jam");
        unit(
                ChronoUnit.DAYS,
                "d|days?|tage?n?|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar|e)?|dni|dzień|dnů|dny|päivää?|дн\\w*|день|gün|ημ[εέ]ρ\\w*|"
                        + "ימים|يوم|أيام|ايام|दिन|天|日|일|ngày|hari|zile");
        unit(
                ChronoUnit.WEEKS,
                "w|weeks?|woche\\w*|semaines?|semanas?|settiman[ae]|we[e]?k|weken|tygod\\w*|veck\\w*|uger?|uke\\w*|viikko\\w*|"
                        + "недел\\w*|тиж\\w*|týdn\\w*|hafta|εβδομ[αά]δ\\w*|שבועות|שבוע|أسبوع|أسابيع|सप्ताह|हफ्ते|周|週|週間|주|tuần|minggu");
        unit(
                ChronoUnit.MONTHS,
                "mo|months?|monate?n?|mois|mes(?:es)?|m[eê]s|mes[ei]|maand\\w*|miesi\\w*|månad\\w*|måned\\w*|kuukau\\w*|месяц\\w*|"
                        + "місяц\\w*|měsíc\\w*|ay|μ[ηή]ν\\w*|חודשים|חודש|شهر|أشهر|اشهر|شهور|شهرين|महीने|个月|個月|か月|ヶ月|개월|tháng|bulan");
        unit(
                ChronoUnit.YEARS,
                "y|yrs?|years?|jahre?n?|ans?|années?|años?|anos?|ann[oi]|jaar|jaren|lata?|rok\\w*|år|vuo[st]\\w*|год\\w*|лет|рок\\w*|let|"
                        + "yıl|χρ[οό]ν\\w*|שנים|שנה|سنة|سنوات|سنتين|عام|أعوام|साल|年|년|năm|tahun");
    }

    private RelativeDateParser() {}

    private static void unit(ChronoUnit unit, String words) {
        UNITS.put(
                unit,
                Pattern.compile(
                        "(?:^|[^\\p{L}\\p{N}])(\\p{Nd}{1,3}|\\p{L}{1,5})\\s{0,2}(?:" + words
                                + ")(?![\\p{L}&&[a-zа-я]])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** The day that a short text means, counted back from the capture; null where it says no such thing. */
    static @Nullable DateStamp read(String text, @Nullable Instant capturedAt) {
        if (capturedAt == null || text.length() > 120) {
            return null;
        }
        LocalDate today = capturedAt.atOffset(ZoneOffset.UTC).toLocalDate();
        if (Watched.matcher(AGO, text).find()) {
            for (Map.Entry<ChronoUnit, Pattern> unit : UNITS.entrySet()) {
                Matcher match = Watched.matcher(unit.getValue(), text);
                while (match.find()) {
                    Checkpoint.pass();
                    int count = count(match.group(1));
                    if (count > 0) {
                        return DateStamp.of(back(capturedAt, count, unit.getKey()));
                    }
                }
            }
        }
        return named(FactText.fold(text), today);
    }

    private static @Nullable DateStamp named(String folded, LocalDate today) {
        return switch (folded) {
            case "today",
                    "heute",
                    "aujourd hui",
                    "hoy",
                    "hoje",
                    "oggi",
                    "vandaag",
                    "dzisiaj",
                    "dzis",
                    "idag",
                    "i dag",
                    "сегодня",
                    "今天",
                    "今日",
                    "오늘",
                    "اليوم",
                    "bugun",
                    "σημερα",
                    "היום",
                    "आज",
                    "just now" -> DateStamp.of(today);
            case "yesterday",
                    "gestern",
                    "hier",
                    "ayer",
                    "ontem",
                    "ieri",
                    "gisteren",
                    "wczoraj",
                    "igar",
                    "i gar",
                    "вчера",
                    "昨天",
                    "昨日",
                    "어제",
                    "أمس",
                    "امس",
                    "dun",
                    "χθες",
                    "אתמול",
                    "कल" -> DateStamp.of(today.minusDays(1));
            default -> null;
        };
    }

    private static LocalDate back(Instant capturedAt, int count, ChronoUnit unit) {
        return capturedAt.atOffset(ZoneOffset.UTC).minus(count, unit).toLocalDate();
    }

    private static int count(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return ONE.contains(FactText.fold(word)) ? 1 : 0;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            number = number * 10 + Character.digit(word.charAt(i), 10);
        }
        return number;
    }
}
