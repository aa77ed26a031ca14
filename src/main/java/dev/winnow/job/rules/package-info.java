/** Rules by hand as people write them: YAML and ftr-site-config files in a folder, read with all that is wrong by line. */
@NullMarked
package dev.winnow.job.rules;

import org.jspecify.annotations.NullMarked;
