package dev.winnow.fuzz;

import java.util.Random;

/** What is given broken inputs. */
interface FuzzTarget {
    /** An input, the same for the same random numbers. */
    String next(Random random);

    /**
     * Reads an input.
     *
     * @param input its bytes as characters (ISO 8859-1)
     * @param random for what is chosen on the way
     * @throws Exception where something is wrong: that is a finding, as any error is
     */
    void read(String input, Random random) throws Exception;
}
