using System.Collections.Frozen;
using BS2000Bridge.Contracts.Common.V1;

namespace BS2000Bridge.Seculine.Layouts;

/// <summary>The records of a file.</summary>
public sealed class RecordLayout
{
    private readonly FrozenDictionary<string, FieldLayout> _byPath;

    internal RecordLayout(SeculineKind kind, ReturnFile returnFile, IReadOnlyList<FieldLayout> fields)
    {
        Kind = kind;
        ReturnFile = returnFile;
        Fields = fields;
        FieldLayout[] carried = [.. fields.Where(field => field.Path.Length > 0)];
        _byPath = carried
            .Select(field => (field.Path, Field: field))
            .Concat(carried.GroupBy(LastName).Where(same => same.Count() == 1).Select(one => (Path: one.Key, Field: one.First())))
            .DistinctBy(one => one.Path)
            .ToFrozenDictionary(one => one.Path, one => one.Field, StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    public SeculineKind Kind { get; }

    /// <summary>The file in which rejected records go back.</summary>
    public ReturnFile ReturnFile { get; }

    /// <summary>The name of the procedure, such as <c>DECSAL</c>.</summary>
    public string Procedure => Kind.ToString().ToUpperInvariant();

    /// <summary>The name of the procedure that answers, such as <c>SALRET</c>.</summary>
    public string Answer => ReturnFile.ToString().ToUpperInvariant();

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<FieldLayout> Fields { get; }

    /// <summary>The layout of a file.</summary>
    public static RecordLayout Of(SeculineKind kind, SeculineDecisions decisions) => kind switch
    {
        SeculineKind.Decaff => DecaffLayout.Create(decisions),
        SeculineKind.Decsal => DecsalLayout.Create(decisions),
        _ => DecmalLayout.Layout,
    };

    /// <summary>
    /// The field that a service names in a rejection. Services name it by its path in the request, such as
    /// "declaration.pay.base_wage"; the last names of the path decide, the last alone where it is the only such.
    /// </summary>
    /// <returns>Null when the record has no such field, or the rejection is not about a single one.</returns>
    public FieldLayout? FieldOf(string path)
    {
        for (string rest = path; ; rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byPath.TryGetValue(rest, out FieldLayout? field) || !rest.Contains('.', StringComparison.Ordinal))
            {
                return field;
            }
        }
    }

    private static string LastName(FieldLayout field) => field.Path[(field.Path.LastIndexOf('.') + 1)..];
}
