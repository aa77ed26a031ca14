/**
 * Learns what the pages of each site have in common, before they are extracted, and notices where a site has changed. Uses
 * {@code extract.site} and {@code store.site}.
 */
@NullMarked
package dev.winnow.job.learn;

import org.jspecify.annotations.NullMarked;
