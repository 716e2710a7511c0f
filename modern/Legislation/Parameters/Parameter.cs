using NodaTime;

namespace BS2000Bridge.Legislation.Parameters;

/// <summary>A figure or rule of the law that changes by date.</summary>
public sealed class Parameter
{
    internal Parameter(string id, string title, string frenchTitle, ParameterUnit unit, string reference, string file, IReadOnlyList<ParameterValue> values)
    {
        Id = id;
        Title = title;
        FrenchTitle = frenchTitle;
        Unit = unit;
        Reference = reference;
        File = file;
        Values = values;
    }

    /// <summary>The name by which everything refers to it, such as <c>pension.employees.insured</c>.</summary>
    public string Id { get; }

    /// <summary>What it is, in English.</summary>
    public string Title { get; }

    /// <summary>What it is, in the French words of the law.</summary>
    public string FrenchTitle { get; }

    /// <summary>What the values are measured in.</summary>
    public ParameterUnit Unit { get; }

    /// <summary>The law: its title and article.</summary>
    public string Reference { get; }

    /// <summary>The file that it stands in, such as <c>mutuality.yaml</c>.</summary>
    public string File { get; }

    /// <summary>The values in the order of their days; never empty, never overlapping.</summary>
    public IReadOnlyList<ParameterValue> Values { get; }

    /// <summary>The value that holds on a day; null where there is none.</summary>
    public ParameterValue? Find(LocalDate day)
    {
        foreach (ParameterValue value in Values)
        {
            if (value.Covers(day))
            {
                return value;
            }
        }

        return null;
    }
}
