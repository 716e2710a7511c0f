using BS2000Bridge.Affiliation.Affiliations;
using BS2000Bridge.Affiliation.Settings;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Legislation.ActivityAbroad;
using BS2000Bridge.Legislation.Parameters;

namespace BS2000Bridge.Affiliation.ActivityAbroad;

/// <summary>Checks, decides and records applications within a unit of work.</summary>
internal sealed class ActivityRecorder(IAffiliationLookup affiliations, ActivityAbroadSettings settings, DetretRules checks, ActivityDecider decider)
{
    private const int NoAffiliation = 11;

    /// <summary>Takes an application.</summary>
    /// <returns>The version that it leads to; or null and why it is rejected.</returns>
    /// <exception cref="MissingParameterException">A parameter has no value on the first day.</exception>
    public async Task<(ActivityRow? Version, int Code, string Field)> EnterAsync(UnitOfWork work, ActivityApplication application, CancellationToken cancellationToken)
    {
        (int code, string field) = DetretRules.OfNumbers(application);
        if (code != 0)
        {
            return (null, code, field);
        }

        IReadOnlyList<ActivityRow> living = await LivingAsync(work, application, cancellationToken).ConfigureAwait(false);
        ActivityRow? meant = Meant(application, living);
        if (application.Kind != ApplicationKind.Creation && meant is null)
        {
            return (null, DetretRules.NotFound, DetretRules.FirstDayField);
        }

        if (application.Kind == ApplicationKind.Cancellation)
        {
            return (await CancelAsync(work, application, meant!, cancellationToken).ConfigureAwait(false), 0, "");
        }

        ActivityContext question = await AskAsync(work, application, Luxembourg.DayOf(work.RecordedAt), living, meant, cancellationToken).ConfigureAwait(false);
        (code, field) = checks.OfContent(question);
        if (code != 0)
        {
            return (null, code, field);
        }

        bool isNew = meant is null;
        long id = isNew ? await ActivityTable.NextIdAsync(work, cancellationToken).ConfigureAwait(false) : meant!.Id;
        bool wasHeld = meant?.State == (int)ActivityState.OnHold;
        ActivityRow version = Decide(question, id, isNew ? 1 : meant!.Revision + 1, work.RecordedAt, wasHeld ? meant!.HeldSince : work.RecordedAt);
        await ActivityTable.AddAsync(work, version, cancellationToken).ConfigureAwait(false);
        return (version, 0, "");
    }

    /// <summary>Looks again at an application on hold: its affiliation may have come, or the month be over.</summary>
    /// <returns>The version that follows; null when it goes on waiting.</returns>
    public async Task<ActivityRow?> ReviewAsync(UnitOfWork work, ActivityRow held, CancellationToken cancellationToken)
    {
        ActivityApplication application = ApplicationOf(held);
        IReadOnlyList<ActivityRow> living = await ActivityTable.LivingAsync(work, application.Employer!.Value, application.Insured!.Value, cancellationToken).ConfigureAwait(false);
        ActivityContext question = await AskAsync(work, application, Luxembourg.DayOf(held.KnownFrom), living, held, cancellationToken).ConfigureAwait(false);
        (int code, string field) = (0, "");
        if (question.Affiliations.Count > 0)
        {
            (code, field) = checks.OfContent(question);
        }
        else if (Luxembourg.DayOf(work.RecordedAt) > Luxembourg.DayOf(held.HeldSince).PlusMonths(settings.HoldMonths))
        {
            code = NoAffiliation;
        }
        else
        {
            return null;
        }

        ActivityRow version = code == 0
            ? Decide(question, held.Id, held.Revision + 1, work.RecordedAt, held.HeldSince)
            : Reject(application, held, work.RecordedAt, RejectionCatalog.Create(ReturnFile.Detret, code, field));
        await ActivityTable.AddAsync(work, version, cancellationToken).ConfigureAwait(false);
        return version;
    }

    /// <summary>The applications of the pair that count; those on hold are looked at first.</summary>
    private async Task<IReadOnlyList<ActivityRow>> LivingAsync(UnitOfWork work, ActivityApplication application, CancellationToken cancellationToken)
    {
        IReadOnlyList<ActivityRow> living = await ActivityTable.LivingAsync(work, application.Employer!.Value, application.Insured!.Value, cancellationToken).ConfigureAwait(false);
        bool hasChanged = false;
        foreach (ActivityRow held in living.Where(version => version.State == (int)ActivityState.OnHold))
        {
            hasChanged |= await ReviewAsync(work, held, cancellationToken).ConfigureAwait(false) is not null;
        }

        return hasChanged
            ? await ActivityTable.LivingAsync(work, application.Employer!.Value, application.Insured!.Value, cancellationToken).ConfigureAwait(false)
            : living;
    }

    /// <summary>The application that is meant: the one named, or the one of the same procedure and first day; a creation means its like alone.</summary>
    private static ActivityRow? Meant(ActivityApplication application, IReadOnlyList<ActivityRow> living)
    {
        if (application.Meant is { } id)
        {
            return living.FirstOrDefault(version => version.Id == id);
        }

        int firstDay = application.Days.First.ToNumber();
        var alike = living.Where(version => version.FirstDay == firstDay)
            .Select(version => (Version: version, Content: version.ToActivity()))
            .Where(one => one.Content.Procedure == application.Content.Procedure)
            .ToList();
        return alike.FirstOrDefault(one => HasSameCountries(one.Content, application.Content)).Version
            ?? (application.Kind != ApplicationKind.Creation && alike.Count == 1 ? alike[0].Version : null);
    }

    private static bool HasSameCountries(Activity one, Activity other) =>
        one.ActivityCountryCodes.ToHashSet(StringComparer.Ordinal).SetEquals(other.ActivityCountryCodes);

    private static async Task<ActivityRow> CancelAsync(UnitOfWork work, ActivityApplication application, ActivityRow meant, CancellationToken cancellationToken)
    {
        Activity content = meant.ToActivity();
        content.State = ActivityState.Cancelled;
        content.Decision = null;
        var version = ActivityRow.Of(meant.Id, meant.Revision + 1, application with { Days = meant.ToDays() }, content, work.RecordedAt, meant.HeldSince);
        await ActivityTable.AddAsync(work, version, cancellationToken).ConfigureAwait(false);
        return version;
    }

    private static ActivityRow Reject(ActivityApplication application, ActivityRow held, long recordedAt, Rejection rejection)
    {
        Activity content = application.Content.Clone();
        content.State = ActivityState.Rejected;
        content.Rejection = rejection;
        return ActivityRow.Of(held.Id, held.Revision + 1, application, content, recordedAt, held.HeldSince);
    }

    private static ActivityApplication ApplicationOf(ActivityRow held)
    {
        var request = new SubmitActivityRequest { RequestId = ActivityName.Of(held.Id), Kind = ApplicationKind.Creation, Activity = held.ToActivity() };
        return ActivityReader.Read(request, out ActivityApplication? application) is null
            ? application!
            : throw new InvalidDataException($"{ActivityName.Of(held.Id)}, version {held.Revision}, cannot be read back; restore it from a backup.");
    }

    private async Task<ActivityContext> AskAsync(
        ReadTransaction transaction,
        ActivityApplication application,
        LocalDate appliedOn,
        IReadOnlyList<ActivityRow> living,
        ActivityRow? own,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<KnownAffiliation> known = application.Days.First > application.Days.End
            ? []
            : await affiliations.FindAsync(transaction, application.Employer!.Value, application.Insured!.Value, application.Days, cancellationToken).ConfigureAwait(false);
        PostingCase? posting = ActivityApplication.PostingCountry(application.Content) is { } country
            ? new PostingCase(country, application.Days, appliedOn, [.. living.Where(version => version.Id != own?.Id && ActivityApplication.PostingCountry(version.ToActivity()) == country).Select(version => version.ToDays())])
            : null;
        return new ActivityContext(application, appliedOn, known, posting);
    }

    /// <summary>The version of an application that is decided, or waits when there is no affiliation; a missing parameter shows in both.</summary>
    private ActivityRow Decide(ActivityContext question, long id, int revision, long recordedAt, long heldSince)
    {
        ActivityDecision decision = decider.Decide(question, id, revision);
        bool waits = question.Affiliations.Count == 0;
        Activity content = question.Content.Clone();
        content.State = waits ? ActivityState.OnHold : ActivityState.Decided;
        content.Decision = waits ? null : decision;
        return ActivityRow.Of(id, revision, question.Application, content, recordedAt, heldSince);
    }
}
