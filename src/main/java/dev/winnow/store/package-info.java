/** Schema, migrations, versions, rejects and exports. */
@NullMarked
package dev.winnow.store;

import org.jspecify.annotations.NullMarked;
