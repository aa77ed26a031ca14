package dev.winnow.cli;

/** The program's entry point. */
public final class Winnow {
    private Winnow() {}

    public static void main(String[] args) {
        System.out.println("winnow");
    }
}
