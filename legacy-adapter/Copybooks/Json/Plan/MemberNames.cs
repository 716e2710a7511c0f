namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>Makes the names in one JSON object unique: the second <c>A</c> becomes <c>A#2</c>.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    public string Unique(string name)
    {
        int times = _seen[name] = _seen.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name}#{times}";
    }
}
