namespace BS2000Bridge.Legislation.Hypotheses;

/// <summary>What is known of one habit.</summary>
/// <param name="Hypothesis">The habit.</param>
/// <param name="Name">Its name in reports, decisions and on the command line.</param>
/// <param name="Step">The step of the computation that it varies, 1 to 7.</param>
/// <param name="Description">What it does, in one line.</param>
/// <param name="FrenchDescription">The same in French.</param>
/// <param name="DepartsFrom">The law that it departs from.</param>
public sealed record HypothesisEntry(Hypothesis Hypothesis, string Name, int Step, string Description, string FrenchDescription, string DepartsFrom);
