using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Values;
using Google.Protobuf.WellKnownTypes;

namespace BS2000Bridge.Salary.Tests.World;

/// <summary>The affiliation domain as far as the salary domain asks it: the feed of its changes, over the wire.</summary>
internal sealed class AffiliationDouble : AffiliationService.AffiliationServiceBase
{
    private readonly Lock _lock = new();
    private readonly List<WatchAffiliationChangesResponse> _changes = [];
    private int _asked;

    /// <summary>The status with which the next calls fail; null when they do not.</summary>
    public StatusCode? Fault { get; set; }

    /// <summary>How often changes were asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Records an affiliation as it is from now on.</summary>
    public void Affiliate(EmployerNumber employer, InsuredNumber insured, LocalDate entry, LocalDate? exit = null, Contracts.Affiliation.V1.Occupation occupation = Contracts.Affiliation.V1.Occupation.Employee, string scheme = "03", bool cancelled = false, LocalDate? trialEnd = null) =>
        Record(at => new WatchAffiliationChangesResponse
        {
            Affiliation = new AffiliationVersion
            {
                KnownFrom = at,
                RequestId = "-",
                Affiliation = new Contracts.Affiliation.V1.Affiliation
                {
                    Name = $"affiliations/{employer}/{insured}/{(entry.Year * 10000) + (entry.Month * 100) + entry.Day}",
                    EmployerNumber = employer.ToString(),
                    InsuredNumber = insured.ToString(),
                    Period = new DateInterval { FirstDay = entry.ToMessage(), LastDay = exit?.ToMessage() },
                    SchemeCode = scheme,
                    Occupation = occupation,
                    ContractType = ContractType.Permanent,
                    WeeklyHours = 40,
                    TrialPeriodEnd = trialEnd?.ToMessage(),
                    State = cancelled ? AffiliationState.Cancelled : AffiliationState.Active,
                    RecordedAt = at,
                },
            },
        });

    /// <summary>Records an employer as it is from now on.</summary>
    public void Register(EmployerNumber employer, EmployerKind kind = EmployerKind.Company, params EmployerTerms[] terms) =>
        Record(at =>
        {
            var message = new Employer { EmployerNumber = employer.ToString(), Kind = kind, RecordedAt = at };
            message.Terms.Add(terms.Length > 0 ? terms : [Terms(new LocalDate(2000, 1, 1), 1)]);
            return new WatchAffiliationChangesResponse { Employer = message };
        });

    /// <summary>Terms without occupational health, with a neutral factor.</summary>
    public static EmployerTerms Terms(LocalDate from, int mutualityClass) =>
        new() { InForceFrom = from.ToMessage(), MutualityClass = mutualityClass, AccidentFactorHundredths = 100 };

    public override async Task WatchAffiliationChanges(
        WatchAffiliationChangesRequest request, IServerStreamWriter<WatchAffiliationChangesResponse> responseStream, ServerCallContext context)
    {
        Interlocked.Increment(ref _asked);
        if (Fault is { } fault)
        {
            throw new RpcException(new Status(fault, "The affiliation domain does not answer."));
        }

        WatchAffiliationChangesResponse[] changes;
        lock (_lock)
        {
            changes = [.. _changes.Skip(request.Cursor.Length == 0 ? 0 : int.Parse(request.Cursor))];
        }

        foreach (WatchAffiliationChangesResponse change in changes)
        {
            await responseStream.WriteAsync(change, context.CancellationToken);
        }
    }

    private void Record(Func<Timestamp, WatchAffiliationChangesResponse> make)
    {
        lock (_lock)
        {
            WatchAffiliationChangesResponse change = make(new Timestamp { Seconds = 1_700_000_000, Nanos = (_changes.Count + 1) * 1000 });
            change.Cursor = $"{_changes.Count + 1}";
            _changes.Add(change);
        }
    }
}
