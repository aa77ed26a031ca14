package dev.winnow.store.run;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** The number of an extractor version: {@code 12.1} of {@code 12.1-balanced-10485760}. Ordered part by part. */
record ExtractorVersion(List<BigInteger> parts) implements Comparable<ExtractorVersion> {
    static ExtractorVersion of(String text) {
        String number = text.split("-", 2)[0];
        return new ExtractorVersion(Arrays.stream(number.split("\\.", -1))
                .map(part -> part.replaceAll("[^0-9]", ""))
                .map(digits -> digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits))
                .toList());
    }

    @Override
    public int compareTo(ExtractorVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int i) {
        return i < parts.size() ? parts.get(i) : BigInteger.ZERO;
    }
}
