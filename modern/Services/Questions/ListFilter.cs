using BS2000Bridge.Contracts.Conversions;
using BS2000Bridge.Values;

namespace BS2000Bridge.Services.Questions;

/// <summary>Whose resources are listed, and how many on a page.</summary>
/// <param name="Employer">Those of this employer; null for every employer's.</param>
/// <param name="Insured">Those of this insured; null for everybody's.</param>
/// <param name="Size">The most rows of a page.</param>
public sealed record ListFilter(EmployerNumber? Employer, InsuredNumber? Insured, int Size)
{
    /// <summary>Reads the fields <c>employer_number</c>, <c>insured_number</c> and <c>page_size</c>; what cannot be taken is added to the faults.</summary>
    /// <remarks>One of the numbers must be said: nobody lists a whole country.</remarks>
    public static ListFilter Read(string employerNumber, string insuredNumber, int pageSize, FieldFaults faults)
    {
        if (employerNumber.Length == 0 && insuredNumber.Length == 0)
        {
            faults.Add("employer_number", "expected an employer_number, an insured_number, or both");
        }

        return new ListFilter(
            employerNumber.Length == 0 ? null : faults.Employer("employer_number", employerNumber),
            insuredNumber.Length == 0 ? null : faults.Insured("insured_number", insuredNumber),
            PageSize.Read(pageSize, faults));
    }
}
