package dev.winnow.extract.block.explain;

/**
 * A feature that weighed in the judgement of a block.
 *
 * @param feature its name in the model
 * @param words what it says of the block, for people
 * @param value as the model saw it
 * @param weight log-odds that it added (for) or took away (against)
 */
public record Reason(String feature, String words, float value, float weight) {}
