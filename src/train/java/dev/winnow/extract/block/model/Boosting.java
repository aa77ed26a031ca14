package dev.winnow.extract.block.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grows a forest with XGBoost and copies it into our own form. */
public final class Boosting {
    private static final int SEED = 20261123;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Integer> roots = new ArrayList<>();
    private final List<Short> features = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<Integer> children = new ArrayList<>();

    private final int bags;

    private Boosting(int bags) {
        this.bags = bags;
    }

    /**
     * What to grow.
     *
     * @param outputs 1 for yes or no, else the number of classes
     * @param bags forests whose mean is taken, each grown from a seed of its own; 1 where there are several outputs
     */
    public record Recipe(int outputs, int bags, int rounds, int leaves, float rate, float minWeight, float columns) {}

    /**
     * Grows.
     *
     * @param rows rows one behind the other
     * @param width numbers in a row
     */
    static Forest grow(Recipe recipe, float[] rows, int width, float[] labels, float[] weights) throws XGBoostError {
        return grow(recipe, rows, width, labels, weights, null, Map.of());
    }

    /**
     * Grows on what is known before.
     *
     * @param margin log-odds for each row to which the forest's are added, null for none
     * @param more settings of XGBoost besides the recipe's
     */
    public static Forest grow(
            Recipe recipe,
            float[] rows,
            int width,
            float[] labels,
            float[] weights,
            float @Nullable [] margin,
            Map<String, Object> more)
            throws XGBoostError {
        DMatrix matrix = new DMatrix(rows, labels.length, width, Float.NaN);
        try {
            matrix.setLabel(labels);
            matrix.setWeight(weights);
            if (margin != null) {
                matrix.setBaseMargin(margin);
            }
            List<Booster> boosters = new ArrayList<>();
            for (int bag = 0; bag < recipe.bags(); bag++) {
                Map<String, Object> settings = settings(recipe, bag);
                settings.putAll(more);
                boosters.add(XGBoost.train(matrix, settings, recipe.rounds(), Map.of(), null, null));
            }
            return new Boosting(recipe.bags()).copy(boosters, recipe.outputs());
        } finally {
            matrix.dispose();
        }
    }

    private static Map<String, Object> settings(Recipe recipe, int bag) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("objective", recipe.outputs() == 1 ? "binary:logistic" : "multi:softprob");
        if (recipe.outputs() > 1) {
            settings.put("num_class", recipe.outputs());
        }
        settings.put("base_score", 0.5f);
        settings.put("tree_method", "hist");
        settings.put("grow_policy", "lossguide");
        settings.put("max_leaves", recipe.leaves());
        settings.put("max_depth", 0);
        settings.put("max_bin", 64);
        settings.put("eta", recipe.rate());
        settings.put("min_child_weight", recipe.minWeight());
        settings.put("subsample", 0.7f);
        settings.put("colsample_bytree", recipe.columns());
        settings.put("lambda", 2f);
        settings.put("seed", SEED + bag);
        settings.put("nthread", 2);
        return settings;
    }

    /** Copies the trees of all bags in turn: the first ones of all together already tell most. */
    private Forest copy(List<Booster> boosters, int outputs) throws XGBoostError {
        List<String[]> dumps = new ArrayList<>();
        for (Booster booster : boosters) {
            dumps.add(booster.getModelDump((String) null, false, "json"));
        }
        for (int i = 0; i < dumps.get(0).length; i++) {
            for (String[] trees : dumps) {
                roots.add(features.size());
                add();
                fill(roots.get(roots.size() - 1), JSON.readTree(trees[i]));
            }
        }
        int[] rootArray = roots.stream().mapToInt(Integer::intValue).toArray();
        short[] featureArray = new short[features.size()];
        float[] valueArray = new float[features.size()];
        int[] childArray = new int[features.size()];
        for (int i = 0; i < featureArray.length; i++) {
            featureArray[i] = features.get(i);
            valueArray[i] = values.get(i);
            childArray[i] = children.get(i);
        }
        return new Forest(outputs, 0, rootArray, featureArray, valueArray, childArray);
    }

    private void add() {
        features.add((short) -1);
        values.add(0f);
        children.add(0);
    }

    private void fill(int at, JsonNode node) {
        if (node.has("leaf")) {
            values.set(at, node.get("leaf").floatValue() / bags);
            return;
        }
        int left = features.size();
        add();
        add();
        features.set(at, Short.parseShort(node.get("split").asString().substring(1)));
        values.set(at, node.get("split_condition").floatValue());
        children.set(at, left);
        int yes = node.get("yes").intValue();
        for (JsonNode child : node.get("children")) {
            fill(child.get("nodeid").intValue() == yes ? left : left + 1, child);
        }
    }
}
