package dev.winnow.extract.explain;

/**
 * A feature that weighed in the judgement of a block. The features are the model's and change with it: show
 * {@link #words()} to people, and build nothing on {@link #feature()}.
 *
 * @param feature its name in the model
 * @param words what it says of the block, in English, for people
 * @param value as the model saw it
 * @param weight log-odds that it added to the block's being content (above 0) or took away (below 0)
 */
public record Reason(String feature, String words, float value, float weight) {}
