namespace BS2000Bridge.Legislation.Populations;

/// <summary>
/// All populations that the code knows: those that are computed, and those that are not, with the reason. Whoever reads that this program computes
/// contributions must be able to see whose.
/// </summary>
public static class PopulationCatalog
{
    /// <summary>All of them; those that are computed first.</summary>
    public static IReadOnlyList<PopulationEntry> All { get; } =
    [
        Computed(KnownPopulations.Employees, "1 al. 1 no 1"),
        Computed(KnownPopulations.TemporaryWorkers, "1 al. 1 no 1"),
        Computed(KnownPopulations.OccasionalWorkers, "4 al. 1, 179 al. 1"),
        Computed(KnownPopulations.Apprentices, "1 al. 1 no 2, 39 al. 1, 156 al. 2, 241 al. 7"),
        Computed(KnownPopulations.HolidayStudents, "4 al. 3, 179 al. 3"),
        Computed(KnownPopulations.PrivateHouseholds, "426 al. 2"),
        Computed(KnownPopulations.StateServants, "32, 33"),
        Computed(KnownPopulations.CommunalServants, "32, 33"),
        Computed(KnownPopulations.RailwayAgents, "32, 33"),
        Computed(KnownPopulations.StateEmployees, "32, 33, 241"),
        Computed(KnownPopulations.CommunalEmployees, "32, 33, 241"),
        Computed(KnownPopulations.RailwayEmployees, "32, 33, 241"),
        Computed(KnownPopulations.SelfEmployed, "1 al. 1 no 4, 32, 35"),
        Computed(KnownPopulations.AssistingSpouses, "1 al. 1 no 5, 35, 242"),
        Computed(KnownPopulations.Farmers, "1 al. 1 no 4, 36"),
        Computed(KnownPopulations.Pensioners, "1 al. 1 no 8, 39 al. 7"),
        Computed(KnownPopulations.Students, "1 al. 1 no 14, 33 al. 5"),
        Computed(KnownPopulations.VoluntarilyInsured, "2, 173, 173bis"),
        Computed(KnownPopulations.Revis, "1 al. 1 no 11"),
        Refused(
            new Population("religious-associations", "membres d’associations religieuses", "members of religious associations"),
            "33, 241 al. 8",
            "aucune déclaration ne dit qui en est membre ; assiette au minimum, à charge de la congrégation / no declaration says who is one; the base is the minimum, and the congregation pays"),
        Refused(
            new Population("au-pair", "jeunes au pair", "young people au pair"),
            "1 al. 1",
            "l’assiette n’est pas établie ; la famille d’accueil paie / the base is not settled; the host family pays"),
        Refused(
            new Population("unemployed", "bénéficiaires d’indemnités de chômage", "in receipt of unemployment benefit"),
            "33, 171 no 3, 241 al. 7",
            "le revenu de remplacement n’est pas déclaré ici / the replacement income is not declared here"),
        Refused(
            new Population("sickness-benefit", "bénéficiaires de l’indemnité pécuniaire", "in receipt of sickness benefit"),
            "33, 171 no 3, 241 al. 7",
            "le revenu de remplacement n’est pas déclaré ici / the replacement income is not declared here"),
        Refused(
            new Population("accident-annuities", "bénéficiaires de rentes d’accident", "in receipt of accident annuities"),
            "39 al. 1, 241 al. 4",
            "les rentes ne sont pas déclarées ici / annuities are not declared here"),
        Refused(
            new Population("state-paid", "mineurs, infirmes, volontaires, sportifs, coopérants, députés", "minors, infirm, volunteers, athletes, development workers, deputies"),
            "1, 32",
            "à charge de l’État, sur des listes que rien ne transmet ici / paid by the State, on lists that nothing passes on here"),
        Refused(
            new Population("sheltered-workshops", "salariés d’ateliers protégés et personnes gravement handicapées", "workers of sheltered workshops and the seriously handicapped"),
            "1 al. 1 no 18, 32",
            "aucune déclaration ne dit qui en est / no declaration says who is one"),
        Refused(
            new Population("army-and-police", "armée, police, établissements pénitentiaires, unité de sécurité", "army, police, prisons, security unit"),
            "32 al. 1",
            "soins de santé entièrement à charge de l’employeur ; aucune déclaration ne dit qui en est / health care is wholly the employer’s; no declaration says who is one"),
    ];

    private static PopulationEntry Computed(Population population, string articles) => new(population, articles, Reason: null);

    private static PopulationEntry Refused(Population population, string articles, string reason) => new(population, articles, reason);
}
