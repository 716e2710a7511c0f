using System.Runtime.CompilerServices;

namespace BS2000Bridge.Values;

/// <summary>The contribution lines of one declaration: at most one a branch, held in place without an allocation.</summary>
public struct ContributionLines
{
    private Lines _lines;
    private byte _present;

    /// <summary>How many branches have a line.</summary>
    public readonly int Count => System.Numerics.BitOperations.PopCount(_present);

    /// <summary>Whether a branch has a line.</summary>
    public readonly bool Has(Branch branch) => (_present & (1 << (int)branch)) != 0;

    /// <summary>The line of a branch.</summary>
    /// <exception cref="InvalidOperationException">The branch has no line.</exception>
    public readonly ContributionLine this[Branch branch] =>
        Has(branch) ? _lines[(int)branch] : throw new InvalidOperationException($"There is no line of {branch.Name()}.");

    /// <summary>Adds a line; a second one of the same branch is refused.</summary>
    /// <returns>False when the branch had a line already; that line stays.</returns>
    public bool TryAdd(in ContributionLine line)
    {
        if (Has(line.Branch))
        {
            return false;
        }

        _lines[(int)line.Branch] = line;
        _present |= (byte)(1 << (int)line.Branch);
        return true;
    }

    /// <summary>Removes all lines.</summary>
    public void Clear() => _present = 0;

    /// <summary>Whether both hold the same lines, to the cent.</summary>
    public readonly bool SameAs(in ContributionLines other)
    {
        if (_present != other._present)
        {
            return false;
        }

        for (int i = 0; i < Branches.Count; i++)
        {
            if ((_present & (1 << i)) != 0 && _lines[i] != other._lines[i])
            {
                return false;
            }
        }

        return true;
    }

    [InlineArray(Branches.Count)]
    private struct Lines
    {
        private ContributionLine _first;
    }
}
