namespace BS2000Bridge.Salary.Tests;

public sealed class BatchTests(SalaryServer server) : IClassFixture<SalaryServer>
{
    [Fact]
    public async Task ComputeContributionsBatch_FailuresInside_AnswersAllInTheirOrder()
    {
        WageCase[] cases = [CaseMessage.Of(2024, 1, 4250m), CaseMessage.Of(2016, 12, 4250m), new(), CaseMessage.Of(2024, 1, 3000m)];

        List<ComputeContributionsBatchResponse> found = await ComputeAsync(cases);

        Assert.Equal(["0", "1", "2", "3"], found.Select(answer => answer.CaseId));
        Assert.Equal([520_13, null, null, 364_50], found.Select(answer => answer.Contributions?.InsuredTotal.Cents));
        Assert.Equal([null, "PARAMETER_UNKNOWN", "INVALID_FIELD", null], found.Select(answer => answer.Failure?.Reason));
        Assert.Equal("case.declaration", found[2].Failure.Field);
        Assert.Contains("2016-12-01", found[1].Failure.Message);
    }

    [Fact]
    public async Task ComputeContributionsBatch_ManyCases_EachWithItsOwnAnswer()
    {
        WageCase[] cases = [.. Enumerable.Range(0, 2000).Select(i => CaseMessage.Of(2024, 1, 3000m + i))];

        List<ComputeContributionsBatchResponse> found = await ComputeAsync(cases);

        // Health care 2.80 % of the insured, half a cent up: 2.80 % of 3000 + i euros is 8400 + 2.8 x i cents.
        Assert.Equal(
            Enumerable.Range(0, cases.Length).Select(i => 84_00 + (((28L * i) + 5) / 10)),
            found.Select(answer => answer.Contributions.Lines.Single(line => line.Branch == Contracts.Common.V1.Branch.HealthCare).InsuredShare.Cents));
    }

    [Fact]
    public async Task ComputeContributionsBatch_NoCase_EndsWithoutAnswer() => Assert.Empty(await ComputeAsync([]));

    private async Task<List<ComputeContributionsBatchResponse>> ComputeAsync(WageCase[] cases)
    {
        using AsyncDuplexStreamingCall<ComputeContributionsBatchRequest, ComputeContributionsBatchResponse> call = server.Computation.ComputeContributionsBatch();
        Task sending = SendAsync(call.RequestStream, cases);
        List<ComputeContributionsBatchResponse> answers = [];
        await foreach (ComputeContributionsBatchResponse answer in call.ResponseStream.ReadAllAsync())
        {
            answers.Add(answer);
        }

        await sending;
        return answers;
    }

    private static async Task SendAsync(IClientStreamWriter<ComputeContributionsBatchRequest> stream, WageCase[] cases)
    {
        for (int i = 0; i < cases.Length; i++)
        {
            await stream.WriteAsync(new ComputeContributionsBatchRequest { CaseId = $"{i}", Case = cases[i] });
        }

        await stream.CompleteAsync();
    }
}
