using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;

namespace BS2000Bridge.Copybooks.Tests.Describing;

/// <summary>A copybook's schema in the hands of a validator that knows nothing of copybooks (JsonSchema.Net).</summary>
internal sealed class SchemaCheck
{
    // Full names: both rooms have a class JsonSchema.
    private readonly global::Json.Schema.JsonSchema _schema;

    public SchemaCheck(Copybook copybook)
    {
        var output = new ArrayBufferWriter<byte>();
        BS2000Bridge.Copybooks.Describing.JsonSchema.Write(copybook, output);
        Text = Encoding.UTF8.GetString(output.WrittenSpan);
        _schema = global::Json.Schema.JsonSchema.FromText(Text);
    }

    /// <summary>The schema as it is written.</summary>
    public string Text { get; }

    /// <summary>Whether the schema is one, by the schema of schemas (draft 2020-12).</summary>
    public bool IsSchema => MetaSchemas.Draft202012.Evaluate(JsonNode.Parse(Text)).IsValid;

    /// <summary>Where an object does not keep to the schema, and by which keyword; empty when it does.</summary>
    public string Errors(string json)
    {
        EvaluationResults results = _schema.Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? string.Empty
            : string.Join(' ', results.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Keys.Select(keyword => $"{detail.InstanceLocation} {keyword}")).Distinct());
    }
}
