using System.Text;

namespace BS2000Bridge.Copybooks.Json.Plan;

/// <summary>Where a walk through a record stands: the subscripts of the tables around it.</summary>
internal sealed class MemberPath
{
    private readonly List<int> _subscripts = [];

    /// <summary>Begins a new walk.</summary>
    public void Clear() => _subscripts.Clear();

    /// <summary>Enters a table.</summary>
    public void Enter() => _subscripts.Add(0);

    /// <summary>Goes on to an occurrence, from 0, of the innermost table.</summary>
    public void Occurrence(int index) => _subscripts[^1] = index + 1;

    /// <summary>Leaves the innermost table.</summary>
    public void Leave() => _subscripts.RemoveAt(_subscripts.Count - 1);

    /// <summary>The path of a member, with the subscripts of the tables that the walk is in: <c>A.B(2)</c>.</summary>
    public string Of(PlanMember member)
    {
        var path = new StringBuilder();
        Append(path, member);
        return path.ToString();
    }

    private int Append(StringBuilder path, PlanMember member)
    {
        int used = member.Container is { } container ? Append(path, container) : 0;
        path.Append(path.Length > 0 ? "." : string.Empty).Append(member.Name);
        for (int i = 0; i < member.Tables.Length && used < _subscripts.Count; i++)
        {
            // Subscripts count from 1, as in COBOL: the people who read the path have the copybook beside them.
            path.Append('(').Append(_subscripts[used++]).Append(')');
        }

        return used;
    }
}
