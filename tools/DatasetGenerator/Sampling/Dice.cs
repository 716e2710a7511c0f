namespace BS2000Bridge.DatasetGenerator.Sampling;

/// <summary>
/// Draws that depend on nothing but a key: the country is a function of its seed, so any month of any post can be
/// drawn anew without a memory of the others. SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
/// </summary>
internal struct Dice(ulong key)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = key;

    /// <summary>The key of an independent sequence below another: a country's employer, an employer's post.</summary>
    public static ulong Key(ulong parent, long child) => unchecked(Mix(parent + (Golden * ((ulong)child + 1))));

    /// <summary>A whole number from 0 to below a limit, all equally likely.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A whole number of a range, both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True with a probability in thousandths.</summary>
    public bool Chance(int permille) => Below(1000) < permille;

    private ulong Next() => Mix(_state = unchecked(_state + Golden));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
