package dev.winnow.job.scan;

import dev.winnow.store.figures.Findings;
import dev.winnow.store.run.CaptureSelection;
import dev.winnow.store.run.KnownContainers;
import dev.winnow.store.run.Manifest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a run is to read. */
@Configuration(proxyBeanMethods = false)
public class ScanConfiguration {
    @Bean
    ArchiveScan archiveScan(
            KnownContainers containers, Manifest manifest, CaptureSelection selection, Findings findings) {
        return new ArchiveScan(containers, manifest, selection, findings);
    }

    @Bean
    SelectionScan selectionScan(CaptureSelection selection, Manifest manifest) {
        return new SelectionScan(selection, manifest);
    }
}
