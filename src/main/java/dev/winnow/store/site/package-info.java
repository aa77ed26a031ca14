/**
 * What is known of sites, and how they changed. The samples are bytes here: whoever learns reads them.
 */
@NullMarked
package dev.winnow.store.site;

import org.jspecify.annotations.NullMarked;
