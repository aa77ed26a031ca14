package dev.winnow.extract.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grows a forest with XGBoost and copies it into our own form. */
final class Boosting {
    private static final int SEED = 20261123;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Integer> roots = new ArrayList<>();
    private final List<Short> features = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<Integer> children = new ArrayList<>();

    private Boosting() {}

    /**
     * What to grow.
     *
     * @param outputs 1 for yes or no, else the number of classes
     */
    record Recipe(int outputs, int rounds, int leaves, float rate, float minWeight, float columns) {}

    /**
     * Grows.
     *
     * @param rows rows one behind the other
     * @param width numbers in a row
     */
    static Forest grow(Recipe recipe, float[] rows, int width, float[] labels, float[] weights) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows, labels.length, width, Float.NaN);
        try {
            matrix.setLabel(labels);
            matrix.setWeight(weights);
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
            settings.put("seed", SEED);
            settings.put("nthread", 2);
            Booster booster = XGBoost.train(matrix, settings, recipe.rounds(), Map.of(), null, null);
            return new Boosting().copy(booster, recipe.outputs());
        } finally {
            matrix.dispose();
        }
    }

    private Forest copy(Booster booster, int outputs) throws XGBoostError {
        for (String tree : booster.getModelDump((String) null, false, "json")) {
            roots.add(features.size());
            add();
            fill(roots.get(roots.size() - 1), JSON.readTree(tree));
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
            values.set(at, node.get("leaf").floatValue());
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
