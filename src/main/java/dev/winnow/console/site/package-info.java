/** Sites: how many articles they gave night by night, what is missing of them, what is known of them, and their drift. */
@NullMarked
package dev.winnow.console.site;

import org.jspecify.annotations.NullMarked;
