import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import de.odysseus.el.ExpressionFactoryImpl;
import de.odysseus.el.util.SimpleContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates JUEL expressions as a process engine would: {@code java -cp 'jars/*' EvaluateJuel.java cases.json results.json}.
 * A case is {@code {"text": "${…}", "variables": {…}}}; its result {@code {"value": …}} or {@code {"error": "…"}}.
 * Whole numbers become Long or, every second one, Integer; others Double: process variables are of all three.
 */
public final class EvaluateJuel {
  private static final ExpressionFactoryImpl FACTORY = new ExpressionFactoryImpl();
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  public static void main(String[] args) throws Exception {
    JsonArray results = new JsonArray();
    for (JsonElement each : GSON.fromJson(Files.readString(Path.of(args[0])), JsonArray.class)) {
      results.add(evaluate(each.getAsJsonObject()));
    }
    Files.writeString(Path.of(args[1]), GSON.toJson(results));
  }

  private static JsonObject evaluate(JsonObject one) {
    JsonObject result = new JsonObject();
    try {
      SimpleContext context = new SimpleContext();
      boolean asInteger = false;
      for (var variable : one.getAsJsonObject("variables").entrySet()) {
        asInteger = !asInteger;
        context.setVariable(variable.getKey(), FACTORY.createValueExpression(valueOf(variable.getValue(), asInteger), Object.class));
      }
      Object value = FACTORY.createValueExpression(context, one.get("text").getAsString(), Object.class).getValue(context);
      result.add("value", GSON.toJsonTree(value));
    } catch (RuntimeException fault) {
      result.addProperty("error", String.valueOf(fault));
    }
    return result;
  }

  private static Object valueOf(JsonElement json, boolean asInteger) {
    if (json.isJsonNull()) return null;
    if (json.isJsonArray()) {
      List<Object> list = new ArrayList<>();
      for (JsonElement each : json.getAsJsonArray()) list.add(valueOf(each, asInteger));
      return list;
    }
    var primitive = json.getAsJsonPrimitive();
    if (primitive.isBoolean()) return primitive.getAsBoolean();
    if (primitive.isString()) return primitive.getAsString();
    double number = primitive.getAsDouble();
    if (number != Math.rint(number)) return number;
    if (asInteger && Math.abs(number) <= Integer.MAX_VALUE) return (int) number;
    return (long) number;
  }
}
