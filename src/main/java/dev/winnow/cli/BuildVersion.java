package dev.winnow.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Winnow.class.getPackage().getImplementationVersion();
        return new String[] {
            "winnow " + (version == null ? "(not built as a jar)" : version), "Java " + Runtime.version()
        };
    }
}
