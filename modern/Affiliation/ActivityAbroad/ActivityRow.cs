using BS2000Bridge.Legislation.ActivityAbroad;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>A row of <c>abroad_version</c>: what the centre held true of an application from one instant until before another.</summary>
internal sealed class ActivityRow
{
    public long Id { get; init; }

    /// <summary>From 1.</summary>
    public int Revision { get; init; }

    public long Employer { get; init; }

    public long Insured { get; init; }

    public int FirstDay { get; init; }

    /// <summary>After every day when there is no end.</summary>
    public int LastDay { get; init; }

    /// <summary>An <see cref="ActivityState"/>.</summary>
    public int State { get; init; }

    /// <summary>Since when it has been on hold; of no account in other states.</summary>
    public long HeldSince { get; init; }

    public long KnownFrom { get; init; }

    public long KnownUntil { get; init; } = Instants.Forever;

    /// <summary>The application whole.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Makes the row of an application that is recorded now.</summary>
    public static ActivityRow Of(long id, int revision, ActivityApplication application, Activity content, long recordedAt, long heldSince)
    {
        content.Name = ActivityName.Of(id);
        content.RecordedAt = recordedAt.ToTimestamp();
        return new ActivityRow
        {
            Id = id,
            Revision = revision,
            Employer = application.Employer!.Value.Value,
            Insured = application.Insured!.Value.Value,
            FirstDay = application.Days.First.ToNumber(),
            LastDay = application.Days.Last?.ToNumber() ?? Days.Last,
            State = (int)content.State,
            HeldSince = heldSince,
            KnownFrom = recordedAt,
            Content = Google.Protobuf.MessageExtensions.ToByteArray(content),
        };
    }

    /// <summary>The application with its decision.</summary>
    public Activity ToActivity() => Activity.Parser.ParseFrom(Content);

    /// <summary>The days applied for.</summary>
    public DaySpan ToDays() => new(FirstDay.ToDay(), LastDay == Days.Last ? null : LastDay.ToDay());
}
