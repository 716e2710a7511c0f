using BS2000Bridge.Reconciliation.Explaining;
using BS2000Bridge.Reconciliation.Tests.Samples;
using BS2000Bridge.Records;
using BS2000Bridge.Values;
using NodaTime;

namespace BS2000Bridge.Reconciliation.Tests.Explaining;

/// <summary>The parts of a run as reports and decisions name them: files of earlier months hold these names.</summary>
public sealed class ScopeDimensionTests
{
    [Fact]
    public void All_OfADeclaration_NameItsPartsFromTheWidest()
    {
        WageCase one = SampleCases.Plain(Law.May2025, serial: 0) with
        {
            Affiliation = new Affiliation(new Scheme(3), Occupation.Apprentice, new LocalDate(2015, 1, 1), Exit: null, new LocalDate(1990, 1, 1)),
            Employer = new EmployerProfile(4, 105, OccupationalHealthService.Stm),
        };
        var key = new DeclarationKey(7, 8, 202505);

        Assert.Equal(
            ["regime 03", "occupation Apprentice", "mutuality-class 4", "accident-factor 1.05", "occupational-health Stm", "employer 0000000000007"],
            ScopeDimension.All.Select(dimension => $"{dimension.Name} {dimension.Format(dimension.ValueOf(key, one))}"));
    }
}
