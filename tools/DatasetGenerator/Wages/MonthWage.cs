using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Wages;

/// <summary>What one person works and is paid in one month.</summary>
/// <param name="FirstDay">The first affiliated day.</param>
/// <param name="LastDay">The last affiliated day.</param>
/// <param name="HoursWorked">Hours worked.</param>
/// <param name="HoursInactive">Hours of weather or short-time unemployment.</param>
/// <param name="OvertimeHours">Hours of overtime.</param>
/// <param name="Pay">The pay by element.</param>
internal readonly record struct MonthWage(int FirstDay, int LastDay, int HoursWorked, int HoursInactive, int OvertimeHours, Pay Pay);
