using BS2000Bridge.DatasetGenerator.Sampling;

namespace BS2000Bridge.DatasetGenerator.Country;

/// <summary>
/// Which kind of post stands where. Every fifth of the first 600 posts is a witness, so that a small country has them
/// all; beyond, every twentieth.
/// </summary>
internal static class PostPlan
{
    private const int DensePosts = 600;
    private const int DenseEvery = 5;
    private const int SparseEvery = 20;

    /// <summary>Thousandths of an agency's posts that are its own staff.</summary>
    private const int AgencyStaff = 70;
    private const int OccasionalPermille = 2;
    private const int SecondJobPermille = 30;

    /// <summary>The kind of a post.</summary>
    /// <param name="employer">The employer.</param>
    /// <param name="slot">The post's place within the employer.</param>
    /// <param name="ordinal">The post's place within the country.</param>
    /// <param name="employers">How many employers the country has: as many as there are people with several.</param>
    /// <param name="dice">Draws of the post.</param>
    public static JobProfile ProfileOf(in Employer employer, int slot, long ordinal, int employers, ref Dice dice)
    {
        int every = ordinal < DensePosts ? DenseEvery : SparseEvery;
        if (ordinal % every == every - 1)
        {
            return WitnessProfiles.All[(int)(ordinal / every % WitnessProfiles.All.Length)];
        }

        if (employer.Sector == Sector.Agency && !dice.Chance(AgencyStaff))
        {
            return OrdinaryProfiles.Temporary;
        }

        Sector sector = employer.Sector;
        int share = dice.Below(1000);
        return (share -= sector.Students) < 0 ? OrdinaryProfiles.Student
            : (share -= sector.Apprentices) < 0 ? OrdinaryProfiles.Apprentice
            : (share -= OccasionalPermille) < 0 ? OrdinaryProfiles.Occasional
            : (share -= SecondJobPermille) < 0 && slot < employers ? OrdinaryProfiles.SecondJob
            : share - sector.PartTime < 0 ? OrdinaryProfiles.PartTime
            : OrdinaryProfiles.FullTime;
    }
}
