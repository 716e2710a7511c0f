namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>The time that one person holds a post, as seen in a month.</summary>
/// <param name="Serial">What tells the person from the others who ever held the post; -1 for the first.</param>
/// <param name="EntryMonth">The month of entry; for the first holder the month before the records begin.</param>
/// <param name="EntryDay">The day of entry.</param>
/// <param name="LastDay">The last day in the month seen; 0 when the person stays beyond it.</param>
internal readonly record struct Tenure(int Serial, YearMonth EntryMonth, int EntryDay, int LastDay)
{
    /// <summary>Whether nobody is known to have held the post before.</summary>
    public bool IsFirst => Serial < 0;
}
