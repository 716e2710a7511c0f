using BS2000Bridge.DatasetGenerator.Sampling;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// How often a post changes hands: time is cut into blocks of months, and in each block the post changes at most once.
/// Whether, when and on which day is drawn from the post's key alone, so that every month tells the same story.
/// </summary>
/// <param name="BlockMonths">Months in a block; a divisor of twelve.</param>
/// <param name="Permille">The probability of a change in a block, in thousandths.</param>
/// <param name="AtStart">Whether the change is always on the first day of the block.</param>
internal sealed record Turnover(int BlockMonths, int Permille, bool AtStart)
{
    /// <summary>The month in which the records of posts begin: who holds one then entered before.</summary>
    private const int FirstMonth = 2010 * 12;

    /// <summary>The same person for good.</summary>
    public static Turnover Never { get; } = new(12, 0, AtStart: true);

    /// <summary>
    /// About a quarter of the posts change in a year: with the missions and the holidays the 575,116 entries and exits
    /// of the annual report 2024.
    /// </summary>
    public static Turnover Ordinary { get; } = new(12, 240, AtStart: false);

    /// <summary>Another person each year, for the young, who would be grown up.</summary>
    public static Turnover Yearly { get; } = new(12, 1000, AtStart: true);

    /// <summary>Two months, as long as a holiday job may last.</summary>
    public static Turnover Holidays { get; } = new(2, 1000, AtStart: true);

    /// <summary>Missions of some months.</summary>
    public static Turnover Missions { get; } = new(1, 120, AtStart: false);

    /// <summary>Who holds a post in a month: one person, or one who leaves and the successor.</summary>
    /// <returns>How many, 1 or 2, in the order in which they hold it.</returns>
    public int Holders(ulong postKey, YearMonth month, Span<Tenure> tenures)
    {
        int index = Index(month);
        bool changes = ChangesIn(postKey, index, out int lastDay);
        int endDay = ChangesIn(postKey, index + 1, out int next) && next == 0 ? month.Days : 0;
        int count = 0;
        if (!changes || lastDay > 0)
        {
            tenures[count++] = Before(postKey, index) with { LastDay = changes ? lastDay : endDay };
        }

        if (changes)
        {
            tenures[count++] = new Tenure(index, month, lastDay + 1, endDay);
        }

        return count;
    }

    private Tenure Before(ulong postKey, int index)
    {
        for (int block = index / BlockMonths; block >= FirstMonth / BlockMonths && Permille > 0; block--)
        {
            if (TryChange(postKey, block, out int month, out int lastDay) && month < index)
            {
                return new Tenure(month, new YearMonth(month / 12, (month % 12) + 1), lastDay + 1, 0);
            }
        }

        return new Tenure(-1, new YearMonth((FirstMonth / 12) - 1, 12), 1, 0);
    }

    private bool ChangesIn(ulong postKey, int index, out int lastDay) =>
        TryChange(postKey, index / BlockMonths, out int month, out lastDay) && month == index;

    /// <summary>The month of a block's change and the last day of who leaves in it: 0 for the end of the month before.</summary>
    private bool TryChange(ulong postKey, int block, out int month, out int lastDay)
    {
        Dice dice = new(Dice.Key(postKey, block));
        bool changes = dice.Chance(Permille);
        month = (block * BlockMonths) + (AtStart ? 0 : dice.Below(BlockMonths));
        lastDay = AtStart || dice.Chance(500) ? 0 : dice.Between(1, 27);
        return changes;
    }

    private static int Index(YearMonth month) => (month.Year * 12) + month.Month - 1;
}
